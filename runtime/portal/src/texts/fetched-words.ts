import { use } from 'react'

/**
 * Words that are fetched when a page first reads them; the page waits for them as it does for its own code. Somebody
 * who fills in a form receives no words about finding items or following cases.
 */
export function fetchedWords<Words>(load: () => Promise<Words>): () => Words {
  let words: Words | undefined
  let loading: Promise<Words> | undefined
  return function useFetchedWords() {
    if (words !== undefined) return words
    loading ??= load().then(
      loaded => (words = loaded),
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return use(loading)
  }
}
