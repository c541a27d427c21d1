/** The colours of a paper: those of the screens, with tints mixed beforehand since a print knows no transparency. */
export const paperColors = {
  paper: '#FBF9F4',
  ink: '#1F2A24',
  quiet: '#56605A',
  green: '#2F6B4F',
  loess: '#B9772B',
  furrow: '#DCE2D8',
  hairline: '#D9D3C4',
} as const
