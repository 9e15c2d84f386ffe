import type { ThemeConfig } from 'antd';

/**
 * Colours of the platform. One accent; red, amber and green are kept for lights and refusals. Contrast on white is AA
 * or better.
 */
export const COLOURS = {
  accent: '#1f4b8f',
  accentDark: '#173a70',
  accentSoft: '#eaf0f9',
  ink: '#1c2430',
  inkSoft: '#4d5868',
  line: '#d9dee6',
  page: '#f3f5f8',
  paper: '#ffffff',
  green: '#1b6e35',
  greenSoft: '#e7f4ea',
  amber: '#7a4d00',
  amberSoft: '#fff3d6',
  red: '#a8201a',
  redSoft: '#fdebea',
  grey: '#566070',
  greySoft: '#eef1f5',
} as const;

/** antd tokens: square-ish, dense in tables, roomy in forms, system fonts that carry Chinese well. */
export const THEME: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: COLOURS.accent,
    colorInfo: COLOURS.accent,
    colorLink: COLOURS.accent,
    colorLinkHover: COLOURS.accentDark,
    colorSuccess: COLOURS.green,
    colorWarning: '#9a6200',
    colorError: COLOURS.red,
    colorSuccessBg: COLOURS.greenSoft,
    colorSuccessBorder: '#a9d3b3',
    colorWarningBg: COLOURS.amberSoft,
    colorWarningBorder: '#e3c270',
    colorErrorBg: COLOURS.redSoft,
    colorErrorBorder: '#e6b0ac',
    colorInfoBg: COLOURS.accentSoft,
    colorInfoBorder: '#b5c8e6',
    colorTextBase: COLOURS.ink,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.inkSoft,
    colorTextTertiary: '#5c6675',
    colorTextPlaceholder: '#667080',
    colorTextDescription: COLOURS.inkSoft,
    colorTextDisabled: '#6b7482',
    colorBorder: '#b9c1cc',
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.page,
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", system-ui, sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 8,
      headerBg: '#eef1f6',
      headerColor: COLOURS.ink,
      rowHoverBg: '#f5f8fd',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
    Tooltip: { colorBgSpotlight: '#243044' },
  },
};
