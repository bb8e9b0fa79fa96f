export const words = {
  here: 'Who is here',
  you: (name: string) => `You: ${name}`,
  noName: 'give your name',
  name: 'Your name',
  nameWhy: 'Others see it on the map and beside your comments.',
  save: 'Use this name',
  follow: (name: string) => `Follow ${name}`,
  unfollow: (name: string) => `Stop following ${name}`,
  share: 'Share',
  shareTitle: 'Let others in',
  shareText:
    'Whoever opens the link is in this workspace with that role. It works on this machine, or where you have made Desirepath reachable.',
  guest: 'Guest',
  writes: ' writes …',
  someone: 'Someone',
  changed: (name: string, words: string) => `${name} changed “${words}”`,
  restore: 'Restore my words',
  bring: 'Bring everyone here',
  brought: (screens: number) =>
    screens === 0
      ? 'Nobody else has this journey open'
      : `${screens} ${screens === 1 ? 'screen was' : 'screens were'} brought here`,
  broughtBy: (name: string) => `${name} brought you here`,
  goBack: 'Back',
} as const
