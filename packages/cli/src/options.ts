import { InvalidArgumentError, Option } from 'commander'

/** `--events FILE…`, which may also be given several times. */
export function eventsOption(): Option {
  return new Option(
    '--events <file...>',
    'event logs: CSV, TSV, JSON, JSONL, XES or Parquet, plain or gzipped, or XLSX',
  )
    .argParser<readonly string[]>((file, before) => [...(before ?? []), file])
    .makeOptionMandatory()
}

export function columnsOption(): Option {
  return new Option(
    '--columns <mapping>',
    'which column is what, where it is not recognised: customer=…,activity=…,time=…,channel=…,timeZone=… (names with commas in double quotes)',
  )
}

export function sheetOption(): Option {
  return new Option(
    '--sheet <name>',
    'of workbooks: the sheet that is read (default: the first with a table)',
  )
}

export function kOption(): Option {
  return new Option(
    '--k <number>',
    'number of typical journeys, 1 to 8 (default: the best by silhouette)',
  ).argParser((text) => wholeNumber(text, 1, 8))
}

export function seedOption(): Option {
  return new Option('--seed <number>', 'seed of everything that is drawn by lot')
    .argParser((text) => wholeNumber(text, 0, 2 ** 31 - 1))
    .default(1)
}

/** A whole number between two ends; throws what commander turns into a message. */
export function wholeNumber(text: string, low: number, high: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
  }
  return value
}
