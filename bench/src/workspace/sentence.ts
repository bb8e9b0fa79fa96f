/** A sentence of so many words; the same number gives the same one. Some words are far more frequent. */
export function sentence(seed: number, length: number): string {
  const words = Array.from({ length }, (_, i) => wordAt(mixed(seed * 31 + i)))
  const [first = '', ...rest] = words
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')
}

/** The product of two makes small numbers, and so the first words, frequent. */
function wordAt(random: number): string {
  const [a, b] = [(random % 1000) / 1000, ((random >>> 10) % 1000) / 1000]
  const n = Math.floor(a * b * words.length * words.length)
  const first = words[n % words.length]!
  return n < words.length ? first : first + words[Math.floor(n / words.length)]!
}

function mixed(seed: number): number {
  let x = Math.imul(seed ^ (seed >>> 15), 0x2c_1b_3c_6d)
  x = Math.imul(x ^ (x >>> 12), 0x29_7a_2d_39)
  return (x ^ (x >>> 15)) >>> 0
}

const words =
  'delivery price parcel checkout account waiting return invoice basket payment answer hotline customer late refund search filter review photo size colour stock store pickup courier window tracking email newsletter discount voucher password login form address card confirm cancel change size guide chat agent ticket reply escalate repair warranty broken missing wrong damaged gift wrap subscribe renew upgrade plan trial invite share compare recommend trust privacy cookie consent language currency tax duty border customs island weekend holiday night morning evening phone tablet laptop printer label barcode locker desk counter queue seat table menu order kitchen taste smell noise light clean friendly rude quick slow easy hard cheap dear clear vague honest hidden first second third next last early often never always again'.split(
    ' ',
  )
