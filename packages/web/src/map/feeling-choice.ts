import type { Curve, Journey } from '@desirepath/core'
import { type CurveStyle, curveStyles, targetPairs, tokenReferences } from '@desirepath/render'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { MapView } from './layout.ts'

type CurveView = Pick<MapView, 'personas' | 'curvesOff' | 'curve'>

/** Whether people draw the curve; the others are measured or computed and cannot be moved. */
export function isDrawn({ kind }: Curve): boolean {
  return kind === 'assumed' || kind === 'target'
}

/** Whether people have put the curve on the map: drawn it, or had it computed from what is placed there. */
export function isAdded(curve: Curve): boolean {
  return isDrawn(curve) || curve.fromPlaced === true
}

/** Everyone's curves are shown until they are switched off, those of a persona once it is switched on. */
export function isShown({ curve, isMain }: CurveStyle, view: CurveView): boolean {
  if (curve.id === view.curve) return true
  if (view.curvesOff.has(curve.id)) return false
  return isMain || curve.persona === null || view.personas.has(curve.persona)
}

/**
 * The curve that is being drawn: the one whose point is selected, else the one chosen, else the
 * main one or the first there is. `selected` is as in the address.
 */
export function drawnCurve(
  shown: readonly CurveStyle[],
  view: CurveView,
  selected: string,
): CurveStyle | undefined {
  const drawn = shown.filter(({ curve }) => isDrawn(curve))
  return (
    drawn.find(({ curve }) => selected.startsWith(`point:${curve.id}~`)) ??
    drawn.find(({ curve }) => curve.id === view.curve) ??
    drawn.find(({ isMain }) => isMain) ??
    drawn.find(({ curve }) => curve.kind === 'assumed' && curve.persona === null) ??
    drawn[0]
  )
}

/** What the view becomes when one curve is switched on or off. */
export function switchCurve(
  { id, persona }: Curve,
  isOn: boolean,
  { view, curves }: { readonly view: CurveView; readonly curves: readonly Curve[] },
): CurveView {
  const own = persona === null ? [] : curves.filter((each) => each.persona === persona)
  const off = new Set(view.curvesOff)
  const personas = new Set(view.personas)
  if (isOn) {
    if (persona !== null && !personas.has(persona)) {
      for (const each of own) off.add(each.id)
      personas.add(persona)
    }
    off.delete(id)
    return { ...view, personas, curvesOff: off }
  }
  off.add(id)
  if (persona !== null && own.every((each) => off.has(each.id))) {
    for (const each of own) off.delete(each.id)
    personas.delete(persona)
  }
  return { personas, curvesOff: off, curve: view.curve === id ? null : view.curve }
}

/** What the view becomes when all curves of a persona are switched on or off. */
export function switchPersona(
  persona: string,
  isOn: boolean,
  { view, curves }: { readonly view: CurveView; readonly curves: readonly Curve[] },
): CurveView {
  const own = curves.filter((each) => each.persona === persona).map(({ id }) => id)
  const personas = new Set(view.personas)
  if (isOn) personas.add(persona)
  else personas.delete(persona)
  const isDropped = !isOn && view.curve !== null && own.includes(view.curve)
  return {
    personas,
    curvesOff: new Set([...view.curvesOff].filter((id) => !own.includes(id))),
    curve: isDropped ? null : view.curve,
  }
}

/** More shades than these over each other say nothing. */
const MOST_SHADES = 2

/**
 * The pairs whose difference is shaded: today and the aim, and where there is no aim, truth and
 * belief. Of many, those of the persona whose curve is being drawn, else of everyone.
 */
export function comparedPairs(
  shown: readonly CurveStyle[],
  chosen: CurveStyle | undefined,
): [CurveStyle, CurveStyle][] {
  const aims = targetPairs(shown)
  const beliefs = shown
    .filter(({ curve }) => curve.kind === 'assumed')
    .flatMap((belief): [CurveStyle, CurveStyle][] => {
      const { persona } = belief.curve
      if (aims.some(([, { curve }]) => curve.persona === persona)) return []
      const truth = (['measured', 'scored'] as const)
        .map((kind) => shown.find(({ curve }) => curve.persona === persona && curve.kind === kind))
        .find((each) => each !== undefined)
      return truth === undefined ? [] : [[truth, belief]]
    })
  const all = [...aims, ...beliefs]
  if (all.length <= MOST_SHADES) return all
  const whose = chosen?.curve.persona ?? null
  return all.filter(([, { curve }]) => curve.persona === whose)
}

/** More curves than these are read one persona at a time. */
const MOST_EQUAL = 6

/** Whether a curve steps back behind the main one and those of the persona that is being drawn. */
export function isFaint(
  { curve, isMain }: CurveStyle,
  shown: readonly CurveStyle[],
  chosen: CurveStyle | undefined,
): boolean {
  if (isMain || shown.length <= MOST_EQUAL || chosen === undefined) return false
  return curve.persona !== chosen.curve.persona
}

/** How the curves look, the main one last. Who draws also sees an added curve that has no point yet. */
export function styledCurves(
  journey: Pick<Journey, 'curves' | 'steps' | 'personas'>,
  mayDraw: boolean,
): CurveStyle[] {
  const added = mayDraw ? journey.curves.filter(isAdded).map(({ id }) => id) : []
  return curveStyles(journey, tokenReferences, new Set(added))
}

/** Chooses the curve to draw; it stands in the address. */
export function useChooseCurve(): (curveId: string | null) => void {
  const navigate = useNavigate()
  return useCallback(
    (curveId) =>
      void navigate({
        to: '.',
        search: (old) => ({
          ...old,
          curve: curveId ?? undefined,
          select: old.select?.startsWith('point:') ? undefined : old.select,
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
}
