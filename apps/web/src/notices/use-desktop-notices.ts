import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';

type Standing = 'on' | 'off' | 'refused' | 'unable';

/** Whether this browser shows notices outside of the page, and how to change it. */
export function useDesktopNotices() {
  const [wanted, setWanted] = useLocalStorage({
    key: 'simsup-desktop-notices',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [permission, setPermission] = useState(permissionNow);
  const turnOn = async () => {
    setPermission(await Notification.requestPermission());
    setWanted(true);
  };
  return { standing: standingOf(permission, wanted), turnOn, turnOff: () => setWanted(false) };
}

function permissionNow(): NotificationPermission | null {
  return 'Notification' in window && window.isSecureContext ? Notification.permission : null;
}

function standingOf(permission: NotificationPermission | null, wanted: boolean): Standing {
  if (permission === null) return 'unable';
  if (permission === 'denied') return 'refused';
  return permission === 'granted' && wanted ? 'on' : 'off';
}
