/** Who was right where the second opinion and we differ, from positions, speeds and dodges around it. */
export const verdicts = `## Who is right
`;
