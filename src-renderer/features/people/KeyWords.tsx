/** The fingerprint of a station's key: ten words to be compared one by one, in whatever language the screen is. */
export function KeyWords({ words }: { readonly words: readonly string[] }) {
  return (
    <ol className="key-words" lang="en" translate="no">
      {words.map((word, index) => (
        <li key={`${String(index)}-${word}`}>{word}</li>
      ))}
    </ol>
  )
}
