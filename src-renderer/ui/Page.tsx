import type { ReactNode } from 'react'
import { ScreenTitle } from './ScreenTitle.tsx'
import './page.css'

type PageProps = { readonly title: ReactNode; readonly beside?: ReactNode; readonly children: ReactNode }

/** A screen that is read rather than worked on: a title, what stands beside it, and content that scrolls. */
export function Page({ title, beside, children }: PageProps) {
  return (
    <main className="page">
      <div className="page-inner">
        <div className="page-head">
          <ScreenTitle>{title}</ScreenTitle>
          {beside !== undefined && <div className="row">{beside}</div>}
        </div>
        {children}
      </div>
    </main>
  )
}
