import type { ItemDefinition } from '@yibiao/schemas'

// What packages outside see of the fixtures: without the server's own types, which need its own settings.

/** The template with its slots bound as the fixtures bind them. */
export declare function elderlyAllowanceTemplate(): ItemDefinition

/** Declares the conformance fixtures of the allowance for the very old for an item built by other means than its template. */
export declare function describeElderlyAllowance(
  built?: () => ItemDefinition,
  kinds?: readonly ('postgresql' | 'embedded')[],
): void
