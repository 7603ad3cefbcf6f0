/** What streams of a class hour listen to in the hub. No id has a space in it. */
export const hourTopics = {
  staff: (assignmentId: string) => `hour of ${assignmentId}, staff`,
  everybody: (assignmentId: string) => `hour of ${assignmentId}, everybody`,
  person: (assignmentId: string, personId: string) => `hour of ${assignmentId}, person ${personId}`,
};
