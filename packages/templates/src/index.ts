export { journeyFromTouchpoints, type StepTouchpoint } from './touchpoint-journey.ts'
export { journeyFromTemplate, type TemplateInfo, templates } from './catalogue.ts'
