/** Starts the script of the page; resolves when `isThere` and the frame that shows it has been painted. */
function startAndWait(isThere) {
  const script = document.createElement('script')
  script.type = 'module'
  script.src = '/page.js'
  document.head.append(script)
  return untilPainted(isThere)
}

function untilPainted(isThere) {
  return new Promise(resolve => {
    const look = () => {
      if (isThere()) requestAnimationFrame(() => setTimeout(resolve))
      else requestAnimationFrame(look)
    }
    look()
  })
}

Object.assign(globalThis, { startAndWait, visitAll })

/** Whether so many fields are on the page and nothing waits to be drawn. */
function hasFields(count) {
  return document.querySelectorAll('[data-path]').length >= count && !document.querySelector('.yb-wait')
}

/** Opens every page by the list of pages and scrolls each to its end, until all of its fields have been shown. */
async function visitAll(counts) {
  const pages = document.querySelectorAll('.yb-pages__page')
  for (const [index, count] of counts.entries()) {
    pages[index].click()
    await untilPainted(() => {
      scrollBy(0, innerHeight / 2)
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2
      return isAtEnd && hasFields(count)
    })
  }
}
