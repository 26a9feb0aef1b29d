import type { Directory } from './directory.ts'

/** A small town hall; some officers hold several roles, one is also an applicant. */
export const simulatedDirectory: Directory = {
  officers: [
    { id: 'o1', name: 'o1', departmentId: 'own', roles: ['window', 'reviewer'], partyId: 'party1' },
    { id: 'o2', name: 'o2', departmentId: 'own', roles: ['window'], partyId: 'party2' },
    { id: 'o3', name: 'o3', departmentId: 'own', roles: ['reviewer', 'decider'], partyId: 'party3' },
    { id: 'o4', name: 'o4', departmentId: 'own', roles: ['reviewer'], partyId: 'party4' },
    { id: 'o5', name: 'o5', departmentId: 'own', roles: ['decider', 'head'], partyId: 'party5' },
    { id: 'o6', name: 'o6', departmentId: 'own', roles: ['administrator'], partyId: 'party6' },
    {
      id: 'o7',
      name: 'o7',
      departmentId: 'own',
      roles: ['supervisor'],
      partyId: 'party7',
      standsFor: [{ id: 'o3', name: 'o3', roles: ['reviewer', 'decider'], partyId: 'party3' }],
    },
    { id: 'o8', name: 'o8', departmentId: 'gardenDepartment', roles: ['reviewer'], partyId: 'party8' },
    { id: 'o9', name: 'o9', departmentId: 'planningDepartment', roles: ['reviewer'], partyId: 'party9' },
  ],
  departments: { garden: 'gardenDepartment', planning: 'planningDepartment' },
}

/** Applicants: strangers mostly, sometimes an officer of the town hall. */
export const simulatedApplicants = ['citizen', 'citizen', 'citizen', 'party3', 'party1'] as const
