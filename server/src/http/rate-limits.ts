import { AppError } from '../problems/app-error.ts'
import type { Clock } from '../context/clock.ts'

/** How costly a route is; each class has its own allowance per actor. */
export type RateClass =
  | 'read'
  | 'write'
  | 'search'
  | 'submit'
  | 'upload'
  | 'uploadPart'
  | 'export'
  | 'signIn'
  | 'objection'
  | 'licenceQuery'
  | 'rating'
  | 'progress'
  | 'progressOfCase'

type Allowance = { burst: number; perSecond: number }

const allowances: Readonly<Record<RateClass, Allowance>> = {
  read: { burst: 200, perSecond: 50 },
  write: { burst: 100, perSecond: 20 },
  search: { burst: 40, perSecond: 10 },
  submit: { burst: 30, perSecond: 5 },
  upload: { burst: 40, perSecond: 4 },
  // A large file comes in many parts, each small enough for a slow line.
  uploadPart: { burst: 200, perSecond: 20 },
  export: { burst: 5, perSecond: 0.1 },
  // By address: a whole office can share one. Single accounts are protected by their lock.
  signIn: { burst: 60, perSecond: 2 },
  // By strangers, each of whom makes work for somebody.
  objection: { burst: 10, perSecond: 0.05 },
  // Numbers are not to be tried one after the other.
  licenceQuery: { burst: 15, perSecond: 0.1 },
  // By code, without signing in: a family rates a few services, nobody rates hundreds.
  rating: { burst: 20, perSecond: 0.1 },
  // By address: a counter's waiting room can share one.
  progress: { burst: 30, perSecond: 0.2 },
  // By number of the case, whoever asks: a password of six digits must not be tried out.
  progressOfCase: { burst: 10, perSecond: 1 / 600 },
}

export type RateLimits = {
  /** @throws AppError `request.rateLimited` with the seconds to wait */
  take(rateClass: RateClass, actor: string): void
}

const maxBuckets = 100_000

/** Token buckets in this process's memory. When there are too many, the longest unused go first. */
export function createRateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take: (rateClass, actor) => {
      const { burst, perSecond } = allowances[rateClass]
      const key = `${rateClass} ${actor}`
      const now = clock.now().getTime()
      const bucket = buckets.get(key) ?? { tokens: burst, at: now }
      const elapsed = Math.max(0, now - bucket.at) / 1000
      const tokens = Math.min(burst, bucket.tokens + elapsed * perSecond)
      buckets.delete(key)
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
      if (buckets.size > maxBuckets) buckets.delete(buckets.keys().next().value ?? '')
      if (tokens < 1) {
        const seconds = Math.ceil((1 - tokens) / perSecond)
        throw new AppError('request.rateLimited', { seconds }, { retryAfter: seconds })
      }
    },
  }
}
