import { readFile } from 'node:fs/promises'
import { extractText } from 'unpdf'

/** What a PDF says, page by page, as any reader of PDFs finds it: by its fonts and their maps, not by its bytes. */
export async function textOfPdf(path: string): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(await readFile(path)), { mergePages: false })
  return text
}
