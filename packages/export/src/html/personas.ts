import type { Journey, Persona } from '@desirepath/core'
import {
  formatN,
  formatShare,
  formatSigned,
  personaPath,
  tokenReferences,
} from '@desirepath/render'
import type { Anchors } from './anchors.ts'
import { markup, type Markup, trusted } from './markup.ts'
import { personaShare } from './sections.ts'

const PATH_WIDTH = 320

/** Who walks the journey: share, typical path, and what sets each kind apart. */
export function personaSection(journey: Journey, anchors: Anchors): Markup | null {
  if (journey.personas.length === 0) return null
  return markup`<section id="personas">
    <h2>Who walks it</h2>
    <div class="cards">
      ${journey.personas.map((persona) => article(persona, journey, anchors))}
    </div>
  </section>`
}

function article(persona: Persona, journey: Journey, anchors: Anchors): Markup {
  const path = personaPath(journey, persona, {
    width: PATH_WIDTH,
    paint: { colours: tokenReferences },
  })
  const titles = persona.path.map((id) => journey.steps.find((step) => step.id === id)?.title ?? id)
  return markup`<article class="persona" id="${anchors.of('persona', persona.id)}" tabindex="-1">
    <p class="kind">Persona${persona.draft && markup` <span class="draft">draft</span>`}</p>
    <h3 dir="auto">${persona.title}</h3>
    <p>${personaShare(persona)}</p>
    ${path.svg !== '' && trusted(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PATH_WIDTH} 18" width="${PATH_WIDTH}" height="18" aria-hidden="true">${path.svg}</svg>`)}
    <p class="quiet" dir="auto">${titles.join(' → ')}</p>
    ${persona.summary !== '' && markup`<p dir="auto">${persona.summary}</p>`}
    ${
      persona.traits.length > 0 &&
      markup`<table class="plain">
        <thead>
          <tr>
            <th scope="col">Stands out by</th>
            <th scope="col" class="number">here</th>
            <th scope="col" class="number">everyone</th>
          </tr>
        </thead>
        <tbody>
          ${persona.traits.map(
            (trait) =>
              markup`<tr>
                <th scope="row" dir="auto">${trait.name}: ${trait.value}</th>
                <td class="number">${formatShare(trait.share)}</td>
                <td class="number">${formatShare(trait.baseline)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    ${outcome(persona)}
  </article>`
}

function outcome({ success, emotion }: Persona): Markup | null {
  const parts = [
    success?.value == null ? '' : `${formatShare(success.value)} succeed (${formatN(success.n)})`,
    emotion?.value == null ? '' : `feeling ${formatSigned(emotion.value)} (${formatN(emotion.n)})`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : markup`<p class="quiet">${parts.join(' · ')}</p>`
}
