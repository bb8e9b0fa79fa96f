declare module 'svg-to-pdfkit' {
  export default function drawSvg(
    pdf: PDFKit.PDFDocument,
    svg: string,
    ...place: [
      x: number,
      y: number,
      options: {
        readonly assumePt: boolean
        readonly width: number
        readonly height: number
        readonly warningCallback: (message: string) => void
      },
    ]
  ): void
}
