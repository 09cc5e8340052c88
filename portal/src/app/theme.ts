import type { ThemeConfig } from 'antd';

const [ink, ink2, ink3, wash, head, line, edge] = ['#1B2126', '#47525C', '#5F6B76', '#F5F7F9', '#EBEFF3', '#D9DFE4', '#7D8995'];
const [blue, dark, tint] = ['#1A4F7E', '#143F66', '#E7EFF6'];
const font = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif';

/** The look of the few antd controls; the same values stand as custom properties in styles/tokens.css. */
export function themeFor(phone: boolean): ThemeConfig {
  return {
    token: {
      fontFamily: font, fontSize: phone ? 16 : 14, fontSizeLG: 16, fontWeightStrong: 700,
      colorPrimary: blue, colorPrimaryHover: dark, colorPrimaryActive: dark, colorPrimaryBg: tint, colorPrimaryBorder: edge,
      colorInfo: blue, colorInfoBg: tint, colorInfoBorder: blue,
      colorSuccess: '#1B6B3F', colorSuccessBg: '#E6F2EA', colorSuccessBorder: '#1B6B3F',
      colorWarning: '#8A5200', colorWarningBg: '#FBF1DC', colorWarningBorder: '#8A5200',
      colorError: '#B3261E', colorErrorHover: '#B3261E', colorErrorBg: '#FCEBE9', colorErrorBorder: '#B3261E',
      colorLink: blue, colorLinkHover: dark,
      colorText: ink, colorTextSecondary: ink2, colorTextTertiary: ink3, colorTextQuaternary: ink3,
      colorTextPlaceholder: ink3, colorTextDescription: ink3,
      colorBorder: edge, colorBorderSecondary: line, colorSplit: line, colorBgLayout: wash, colorFillAlter: head, colorIcon: ink2,
      borderRadius: 3, borderRadiusLG: 3, borderRadiusSM: 3,
      controlHeight: phone ? 44 : 36, controlHeightLG: 44, controlHeightSM: phone ? 44 : 28, controlOutlineWidth: 0,
      motion: false, boxShadow: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400 },
      Input: { activeShadow: 'none', errorActiveShadow: 'none' },
      Select: { optionSelectedBg: tint },
      Modal: { titleFontSize: 20 },
      Segmented: { trackBg: head, itemSelectedBg: '#fff' },
    },
  };
}
