import { formatCount, formatDate, formatShare, plural } from '@desirepath/render'

export const words = {
  title: 'Social mentions',
  evidence: 'Evidence',
  failed: 'The mentions could not be counted',
  none: 'No mentions yet',
  noneText:
    'Posts, tweets and comments in public stand here: how they speak over time, which reached most, and who says it. Bring an export of your listening tool or network; columns for author, reach, likes, shares and replies are found by their names.',
  bring: 'Bring files',
  library: 'Show them in the library',
  lead: (n: number, read: number) =>
    `${plural(n, 'mention')}, ${formatCount(read)} read from ${read === 1 ? 'its' : 'their'} words`,
  unclear: (n: number) => (n === 0 ? '' : `, ${formatCount(n)} unclear`),
  learned: (labels: number, auc: number, at: string) =>
    `Learned from ${formatCount(labels)} scored comments of this workspace, which it tells apart with an AUC of ${auc.toFixed(2)} (0.5 is guessing, 1 is certain); English of another kind is read by a list of words, as a hint; as of ${formatDate(at)}.`,
  vader: (labels: number) =>
    `Read by a list of English words, as a first hint: with ${formatCount(100)} scored comments, ${formatCount(100 - labels)} more than there are, it is learned from them in their language.`,
  refused:
    'Nothing is read: the scored comments of this workspace do not tell how texts without a score speak.',
  waiting: (n: number) => `${plural(n, 'text')} wait to be read; look again in a moment.`,
  scored: (n: number, low: string, high: string) =>
    `${plural(n, 'mention')} with a score of ${n === 1 ? 'its' : 'their'} own ${n === 1 ? 'is' : 'are'} counted apart: ${low} low, ${high} high.`,
  tooFew: 'too few',
  nobody: (least: number) =>
    `Nobody has ${formatCount(least)} mentions that were read yet, the fewest that say how somebody speaks.`,
  polarities: {
    negative: 'Negative',
    neutral: 'Neutral',
    positive: 'Positive',
    unclear: 'Unclear',
  },
  how: 'How they speak',
  once: 'Each counts once',
  byReach: 'By whom they reached',
  onceOf: (read: number, n: number) =>
    read === n
      ? `of ${formatCount(n)}`
      : `of the ${formatCount(read)} that were read, of ${formatCount(n)}`,
  reachOf: (known: number, sum: number) =>
    `of ${formatCount(sum)} reached by ${formatCount(known)} that were read and whose reach is known`,
  reachLeft: (sum: number) => `; ${formatCount(sum)} reached by the others are left out`,
  noReach: 'No mention says how many it reached.',
  interval: (low: number, high: number) => `${formatShare(low)} to ${formatShare(high)}`,
  more: (least: number) => `too few: ${least} more needed`,
  overTime: 'Over time',
  measure: 'What is counted',
  monthText: (month: string, n: string, parts: string) => `${month}: ${n}; ${parts}`,
  mentions: (n: number) => plural(n, 'mention'),
  reached: (n: number) => `${formatCount(n)} reached`,
  noTime: (n: number) => `${formatCount(n)} without a time`,
  top: 'Popular content',
  orders: { reach: 'Most reached', engagement: 'Most liked and shared' },
  order: 'Popular by',
  likes: (n: number) => plural(n, 'like'),
  shares: (n: number) => plural(n, 'share'),
  replies: (n: number) => (n === 1 ? '1 reply' : `${formatCount(n)} replies`),
  reads: { positive: 'reads positive', neutral: 'reads neutral', negative: 'reads negative' },
  untitled: 'Without words',
  who: 'Who speaks',
  by: { author: 'Author', file: 'Source', channel: 'Channel' },
  groupBy: 'Told apart by',
  heads: { n: 'Mentions', reach: 'Reached', negative: 'Negative', positive: 'Positive' },
  unknown: 'not recorded',
  noGroups: 'The mentions do not say it.',
  show: (name: string) => `Show what ${name} says`,
} as const
