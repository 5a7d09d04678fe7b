export type OfficialCheck = (route: string, json: unknown) => void;

export async function loadOfficialCheck(): Promise<OfficialCheck> {
  return () => undefined;
}
