/** The encoder alone, without the renderers and the command line that the package's entry brings along. */
declare module 'qrcode/lib/core/qrcode' {
  interface QrCode {
    modules: { size: number; get: (row: number, column: number) => number }
  }
  export type Segment = { data: Uint8Array; mode: 'byte' } | { data: string; mode: 'alphanumeric' }
  export function create(
    segments: readonly Segment[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): QrCode
}
