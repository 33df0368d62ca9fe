/** The encoder alone, without the renderers and the command line that the package's entry brings along. */
declare module 'qrcode/lib/core/qrcode' {
  interface QrCode {
    modules: { size: number; get: (row: number, column: number) => number }
  }
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): QrCode
}
