/** The elements of a picture that stands still: nothing that runs, moves, loads, or holds another language. */
export const drawnElements: ReadonlySet<string> = words(`
  svg g defs symbol use switch title desc
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker style
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
`)

export const drawnAttributes: ReadonlySet<string> = words(`
  id class style width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength
  dx dy rotate textLength lengthAdjust startOffset method spacing side
  viewBox preserveAspectRatio transform transform-origin gradientTransform gradientUnits spreadMethod
  offset stop-color stop-opacity patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits mask-type
  markerUnits markerWidth markerHeight refX refY orient
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order
  opacity color display visibility overflow clip clip-path clip-rule mask filter isolation
  mix-blend-mode shape-rendering text-rendering image-rendering color-rendering color-interpolation
  color-interpolation-filters marker marker-start marker-mid marker-end
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
  baseline-shift writing-mode direction unicode-bidi kerning white-space xml:space
  filterUnits primitiveUnits in in2 result type values mode operator k1 k2 k3 k4 stdDeviation
  edgeMode order kernelMatrix divisor bias targetX targetY preserveAlpha kernelUnitLength
  surfaceScale diffuseConstant specularConstant specularExponent lighting-color flood-color
  flood-opacity azimuth elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle radius scale
  xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles
  tableValues slope intercept amplitude exponent
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
