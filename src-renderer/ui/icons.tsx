import type { ReactNode } from 'react'

/** The icons, drawn on a grid of 24 by 24. They stand beside words, never instead of them, so they are hidden from readers. */
export const iconShapes = {
  ok: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m7 12.5 3.5 3.5L17.5 9" />
    </>
  ),
  already: <path d="M4 9a8.5 8.5 0 0 1 15-2.5M20 3v4.5h-4.5M20 15a8.5 8.5 0 0 1-15 2.5M4 21v-4.5h4.5" />,
  hold: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M9.5 8v8M14.5 8v8" />
    </>
  ),
  stop: (
    <>
      <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />
      <path d="M12 6.5v7M12 17v.5" />
    </>
  ),
  command: <path d="M4 5v14M8 5v14M11 5v14M15 5v14M17.5 5v14M20.5 5v14" />,
  idle: (
    <>
      <path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4" />
      <path d="M6 12h12" />
    </>
  ),
  damage: <path d="M3 8l9-5 9 5v8l-9 5-9-5zM12 3l-2 5 4 3-3 4 2 6" />,
  unpack: <path d="M3 11h18v10H3zM3 11l3-4M21 11l-3-4M12 15V3M8.5 6.5 12 3l3.5 3.5" />,
  pack: <path d="M3 11h18v10H3zM3 11l3-4M21 11l-3-4M12 3v12M8.5 11.5 12 15l3.5-3.5" />,
  destroy: <path d="M12 2c1 4 6 6 6 12a6 6 0 0 1-12 0c0-3 2-4 2-7 2 1 3 2 3 4 1-2 2-5 1-9zM3 22h18" />,
  outOfUse: <path d="M4 5v14M8 5v14M12 5v14M16 5v14M20 5v14M2 21 22 3" />,
  receive: <path d="M3 21V9l9-6 9 6v12M12 8v9M8.5 13.5 12 17l3.5-3.5" />,
  sample: <path d="M9 3h6M10 3v6L4.5 18.5A2 2 0 0 0 6.3 21.5h11.4a2 2 0 0 0 1.8-3L14 9V3M7.5 14.5h9" />,
  report: <path d="M5 2.5h10l4.5 4.5v14.5H5zM14.5 2.5V7.5h5M8.5 12h7M8.5 16h7" />,
  shipment: <path d="M1 6h13v11H1zM14 9.5h5l4 4V17h-9zM5.5 17v3M18 17v3M3.5 20h4M16 20h4" />,
  batch: <path d="M3 4h7v7H3zM14 4h7v7h-7zM3 14h7v7H3zM14 14h7v7h-7z" />,
  online: <path d="M2 9a15 15 0 0 1 20 0M5.5 13a10 10 0 0 1 13 0M9 16.5a5 5 0 0 1 6 0M12 20v.2" />,
  offline: (
    <path d="M2 9a15 15 0 0 1 5-3M12 5.2a15 15 0 0 1 10 3.8M5.5 13a10 10 0 0 1 4-2.3M15 11.2a10 10 0 0 1 3.5 1.8M9 16.5a5 5 0 0 1 6 0M12 20v.2M3 3l18 18" />
  ),
  attention: <path d="M12 3 2 20.5h20zM12 10v5M12 17.6v.3" />,
  scanner: <path d="M3 5h13l4 3v3l-4 2h-3l-2 7H7l1.5-7H3zM3 5v8" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4.5" />
      <path d="M3.5 21a8.5 8.5 0 0 1 17 0" />
    </>
  ),
  badge: (
    <>
      <path d="M3 6h18v13H3zM9 6V3h6v3" />
      <circle cx="8.5" cy="11.5" r="2" />
      <path d="M5.5 16a3 3 0 0 1 6 0M14 11h4.5M14 15h4.5" />
    </>
  ),
  loud: <path d="M3 9.5v5h4l5 4v-13l-5 4zM15.5 9a4.5 4.5 0 0 1 0 6M18.5 6a9 9 0 0 1 0 12" />,
  quiet: <path d="M3 9.5v5h4l5 4v-13l-5 4zM15.5 9a4.5 4.5 0 0 1 0 6" />,
  mute: <path d="M3 9.5v5h4l5 4v-13l-5 4zM16 9.5l5 5M21 9.5l-5 5" />,
  home: <path d="M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6" />,
  lookUp: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="m15.5 15.5 6 6" />
    </>
  ),
  ledger: <path d="M5 3h14v18H5zM9 3v18M12 8h4M12 12h4M12 16h4" />,
  back: <path d="M20 12H4M10 6l-6 6 6 6" />,
  erase: <path d="M9 5h12v14H9l-6-7zM12.5 9.5l5 5M17.5 9.5l-5 5" />,
} as const satisfies Readonly<Record<string, ReactNode>>

export type IconName = keyof typeof iconShapes

/** One icon in the colour of its text. `size` in pixels, by the 8 px grid. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: 20 | 24 | 32 | 48 | 64 | 112 }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 64 ? 1.8 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {iconShapes[name]}
    </svg>
  )
}
