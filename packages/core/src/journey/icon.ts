import { z } from 'zod'

/** An icon of the set by its name, e.g. “shopping-cart”, or the address of a picture that is kept here. */
export const iconSchema = z
  .string()
  .max(200)
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\/api\/files\/[0-9a-f]{64})$/)
