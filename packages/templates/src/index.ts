export { journeyFromTemplate, type TemplateInfo, templates } from './catalogue.ts'
