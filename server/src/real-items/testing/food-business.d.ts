import type { ItemDefinition } from '@yibiao/schemas'

// What packages outside see of the fixtures: without the server's own types, which need its own settings.

/** The template with its slots bound as the fixtures bind them. */
export declare function foodBusinessTemplate(): ItemDefinition

/** Declares the conformance fixtures of the food business permit for an item built by other means than its template. */
export declare function describeFoodBusiness(
  built?: () => ItemDefinition,
  kinds?: readonly ('postgresql' | 'embedded')[],
): void
