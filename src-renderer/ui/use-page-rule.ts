import { useEffect } from 'react'

/** Adds what stands in `@page`, such as the size of the sheet, for as long as the caller stands on the page. */
export function usePageRule(rule: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { ${rule} }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [rule])
}
