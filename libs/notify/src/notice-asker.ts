/** Who asks for settings or for the log. */
export interface NoticeAsker {
  id: string;
  name: string;
  administrator: boolean;
}
