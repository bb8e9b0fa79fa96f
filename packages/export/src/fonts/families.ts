import { createRequire } from 'node:module'

export type FontStyle = 'regular' | 'semiBold' | 'italic'

/** A typeface with its TrueType files; styles that a script does not have fall back to regular. */
export interface FontFamily {
  readonly name: string
  readonly files: Readonly<Record<FontStyle, string>>
}

const resolve = createRequire(import.meta.url).resolve

function google(name: string, folder: string, file: string): FontFamily {
  const path = (weight: string) =>
    resolve(`@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`)
  const regular = path('400Regular')
  return { name, files: { regular, semiBold: path('600SemiBold'), italic: regular } }
}

function dejaVu(): FontFamily {
  const path = (file: string) => resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)
  return {
    name: 'DejaVu Sans',
    files: {
      regular: path('DejaVuSans'),
      semiBold: path('DejaVuSans-Bold'),
      italic: path('DejaVuSans-Oblique'),
    },
  }
}

const interUpright = google('Inter', 'inter', 'Inter')

/** Latin, Greek, Cyrillic: the typeface of the product. */
export const inter: FontFamily = {
  ...interUpright,
  files: {
    ...interUpright.files,
    italic: resolve('@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'),
  },
}

export const emoji = google('Noto Emoji', 'noto-emoji', 'NotoEmoji')

/** In the order in which a character looks for a glyph; the widest catch-all stands last. */
export const families: readonly FontFamily[] = [
  inter,
  google('Noto Sans Arabic', 'noto-sans-arabic', 'NotoSansArabic'),
  google('Noto Sans Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari'),
  google('Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai'),
  google('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC'),
  google('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR'),
  emoji,
  dejaVu(),
]
