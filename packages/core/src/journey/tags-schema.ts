import { z } from 'zod'
import { LONGEST_TAG, MOST_TAGS } from './tags.ts'

/** What a card or a record is filed under. */
export const tagsSchema = z.array(z.string().trim().min(1).max(LONGEST_TAG)).max(MOST_TAGS)
