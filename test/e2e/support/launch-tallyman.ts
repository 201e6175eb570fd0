// Moved to scripts/drive, where demo and benches use it too.
export * from '#scripts/drive/launch-tallyman.ts'
