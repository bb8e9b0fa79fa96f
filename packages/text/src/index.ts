export { proposeCodes, type CodedText, type Proposals } from './coding/propose.ts'
export { detectLanguage } from './language/detect.ts'
export { questionsIn } from './questions/questions.ts'
export { redact, type Redacted } from './redaction/redact.ts'
export {
  learnPolarity,
  polarities,
  type Polarity,
  type PolarityReader,
  type ReadPolarity,
} from './sentiment/polarity.ts'
export { areaUnderCurve } from './sentiment/quality.ts'
export {
  estimateSentiment,
  type ItemEmotion,
  type SentimentEstimate,
} from './sentiment/estimate.ts'
export {
  LEAST_LABELS,
  trainSentiment,
  type Labelled,
  type SentimentModel,
  type SentimentRefused,
  type TrainingOptions,
} from './sentiment/train.ts'
export { estimateByVader } from './sentiment/vader.ts'
export { themes, type Theme, type ThemeItem, type ThemeOptions } from './themes/themes.ts'
