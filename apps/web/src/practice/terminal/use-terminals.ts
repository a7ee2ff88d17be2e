import { useReducer } from 'react';

export interface TerminalTab {
  /** Number that the tab shows; never used twice. */
  id: number;
  status: 'opening' | 'open' | 'ended';
  reason: string | null;
}

export interface Terminals {
  tabs: readonly TerminalTab[];
  active: number | null;
  lastId: number;
}

export type TerminalsAction =
  | { kind: 'open' }
  | { kind: 'ready'; id: number }
  | { kind: 'ended'; id: number; reason: string }
  | { kind: 'show'; id: number }
  | { kind: 'dismiss'; id: number };

export const NO_TERMINALS: Terminals = { tabs: [], active: null, lastId: 0 };

/** Pure reducer of the tabs: the last one opened is shown; closing one shows its neighbour. */
export function reduceTerminals(state: Terminals, action: TerminalsAction): Terminals {
  const change = (id: number, part: Partial<TerminalTab>): Terminals => ({
    ...state,
    tabs: state.tabs.map((tab) => (tab.id === id ? { ...tab, ...part } : tab)),
  });
  switch (action.kind) {
    case 'open': {
      const id = state.lastId + 1;
      return { tabs: [...state.tabs, { id, status: 'opening', reason: null }], active: id, lastId: id };
    }
    case 'ready':
      return change(action.id, { status: 'open' });
    case 'ended':
      return change(action.id, { status: 'ended', reason: action.reason });
    case 'show':
      return { ...state, active: action.id };
    case 'dismiss': {
      const at = state.tabs.findIndex((tab) => tab.id === action.id);
      const tabs = state.tabs.filter((tab) => tab.id !== action.id);
      const neighbour = tabs[Math.max(0, at - 1)]?.id ?? null;
      return { ...state, tabs, active: state.active === action.id ? neighbour : state.active };
    }
  }
}

/** The tabs of the terminal panel and what can be done with them. */
export function useTerminals() {
  const [state, dispatch] = useReducer(reduceTerminals, NO_TERMINALS);
  return {
    tabs: state.tabs,
    active: state.active,
    open: () => dispatch({ kind: 'open' }),
    ready: (id: number) => dispatch({ kind: 'ready', id }),
    end: (id: number, reason: string) => dispatch({ kind: 'ended', id, reason }),
    show: (id: number) => dispatch({ kind: 'show', id }),
    dismiss: (id: number) => dispatch({ kind: 'dismiss', id }),
  };
}
