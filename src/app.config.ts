import { routes, type Route, type Subpackage } from './routes'

const all: Route[] = Object.values(routes)
const subpackages = [...new Set(all.flatMap((route) => route.subpackage ?? []))]
const mainPages = all.filter((route) => !route.subpackage).map((route) => route.path)

function subpackage(root: Subpackage) {
  const pages = all
    .filter((route) => route.subpackage === root)
    .map((route) => route.path.slice(root.length + 1))
  return { root, name: root, pages }
}

export default {
  pages: mainPages,
  subPackages: subpackages.map(subpackage),
  // Whoever may lose the signal has the pages for it already.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pass'] },
    'officer/home/index': { network: 'all', packages: ['field'] },
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  style: 'v2',
  // Pages of the browser build change at once; WeChat animates by itself and refuses the key.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  window: {
    navigationBarTitleText: '稳岗通',
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@pageBackground',
    backgroundTextStyle: '@pullText',
  },
}
