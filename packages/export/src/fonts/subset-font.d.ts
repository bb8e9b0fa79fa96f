declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'sfnt'; readonly keepFeatures: readonly string[] },
  ): Promise<Buffer>
}
