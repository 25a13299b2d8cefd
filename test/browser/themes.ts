/** What VS Code puts on the page for a theme: classes on the body, and a variable for each colour that is set. */
export interface Theme {
  readonly bodyClass: string;
  readonly colours: Readonly<Record<string, string>>;
  /** The colours of charts. */
  readonly charts: Readonly<Record<'blue' | 'red' | 'orange' | 'yellow' | 'green' | 'purple', string>>;
}

/** The colours that the page uses, as VS Code's own themes have them. High contrast leaves many unset. */
export const themes = {
  dark: {
    bodyClass: 'vscode-dark',
    charts: { blue: '#3794FF', red: '#F14C4C', orange: '#D18616', yellow: '#CCA700', green: '#89D185', purple: '#B180D7' },
    colours: {
      foreground: '#CCCCCC', 'editor-background': '#1F1F1F', descriptionForeground: '#9D9D9D', focusBorder: '#0078D4',
      'button-background': '#0078D4', 'button-foreground': '#FFFFFF', 'button-secondaryBackground': '#313131', 'button-secondaryForeground': '#CCCCCC',
      'input-background': '#313131', 'input-border': '#3C3C3C', 'input-foreground': '#CCCCCC', 'badge-background': '#616161', 'badge-foreground': '#F8F8F8',
      'textLink-foreground': '#4DAAFC', 'list-hoverBackground': '#2A2D2E', 'inputValidation-errorBackground': '#5A1D1D', 'inputValidation-errorBorder': '#BE1100',
    },
  },
  light: {
    bodyClass: 'vscode-light',
    charts: { blue: '#1A85FF', red: '#E51400', orange: '#D18616', yellow: '#BF8803', green: '#388A34', purple: '#652D90' },
    colours: {
      foreground: '#3B3B3B', 'editor-background': '#FFFFFF', descriptionForeground: '#3B3B3B', focusBorder: '#005FB8',
      'button-background': '#005FB8', 'button-foreground': '#FFFFFF', 'button-secondaryBackground': '#E5E5E5', 'button-secondaryForeground': '#3B3B3B',
      'input-background': '#FFFFFF', 'input-border': '#CECECE', 'input-foreground': '#3B3B3B', 'badge-background': '#CCCCCC', 'badge-foreground': '#3B3B3B',
      'textLink-foreground': '#005FB8', 'list-hoverBackground': '#F2F2F2', 'inputValidation-errorBackground': '#F2DEDE', 'inputValidation-errorBorder': '#BE1100',
    },
  },
  'high contrast': {
    bodyClass: 'vscode-high-contrast',
    charts: { blue: '#3794FF', red: '#F48771', orange: '#D18616', yellow: '#FFD370', green: '#89D185', purple: '#B180D7' },
    colours: {
      foreground: '#FFFFFF', 'editor-background': '#000000', descriptionForeground: '#FFFFFFB3', focusBorder: '#F38518', contrastBorder: '#6FC3DF',
      contrastActiveBorder: '#F38518', 'button-background': '#000000', 'button-foreground': '#FFFFFF', 'button-secondaryForeground': '#FFFFFF', 'button-border': '#6FC3DF',
      'input-background': '#000000', 'input-border': '#6FC3DF', 'input-foreground': '#FFFFFF', 'badge-background': '#000000', 'badge-foreground': '#FFFFFF',
      'textLink-foreground': '#21A6FF', 'inputValidation-errorBackground': '#000000', 'inputValidation-errorBorder': '#6FC3DF',
    },
  },
  'high contrast light': {
    bodyClass: 'vscode-high-contrast-light',
    charts: { blue: '#1A85FF', red: '#B5200D', orange: '#AC5E00', yellow: '#895503', green: '#374E06', purple: '#652D90' },
    colours: {
      foreground: '#292929', 'editor-background': '#FFFFFF', descriptionForeground: '#292929B3', focusBorder: '#006BBD', contrastBorder: '#0F4A85',
      contrastActiveBorder: '#006BBD', 'button-background': '#0F4A85', 'button-foreground': '#FFFFFF', 'button-secondaryBackground': '#FFFFFF',
      'button-secondaryForeground': '#292929', 'input-background': '#FFFFFF', 'input-border': '#0F4A85', 'input-foreground': '#292929',
      'badge-background': '#0F4A85', 'badge-foreground': '#FFFFFF', 'textLink-foreground': '#0F4A85', 'inputValidation-errorBackground': '#FFFFFF',
      'inputValidation-errorBorder': '#0F4A85',
    },
  },
} as const satisfies Readonly<Record<string, Theme>>;

/** The name of a theme. */
export type ThemeName = keyof typeof themes;
