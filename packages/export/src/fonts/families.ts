import { createRequire } from 'node:module'

export type FontStyle = 'regular' | 'semiBold' | 'italic'

/** A typeface with its TrueType files; scripts that are never italic use the upright file. */
export interface FontFamily {
  readonly name: string
  readonly files: Readonly<Record<FontStyle, string>>
}

const require = createRequire(import.meta.url)

/** Latin, Greek, Cyrillic: the typeface of the product. */
export const inter: FontFamily = {
  name: 'Inter',
  files: {
    regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    semiBold: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
    italic:
      require.resolve('@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'),
  },
}

export const emoji = upright(
  'Noto Emoji',
  require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-emoji/600SemiBold/NotoEmoji_600SemiBold.ttf'),
)

/** In the order in which a character looks for a glyph; the widest catch-all stands last. */
export const families: readonly FontFamily[] = [
  inter,
  upright(
    'Noto Sans Arabic',
    require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  ),
  upright(
    'Noto Sans Devanagari',
    require.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf'),
  ),
  upright(
    'Noto Sans Thai',
    require.resolve('@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf'),
  ),
  upright(
    'Noto Sans SC',
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
  ),
  upright(
    'Noto Sans KR',
    require.resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf'),
  ),
  emoji,
  {
    name: 'DejaVu Sans',
    files: {
      regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
      semiBold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
      italic: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
    },
  },
]

function upright(name: string, regular: string, semiBold: string): FontFamily {
  return { name, files: { regular, semiBold, italic: regular } }
}
