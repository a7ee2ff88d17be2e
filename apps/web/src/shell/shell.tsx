import { ActionIcon, Button, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import {
  IconActivityHeartbeat,
  IconArchive,
  IconBell,
  IconCalendarRepeat,
  IconCalendarTime,
  IconCheck,
  IconCompass,
  IconDeviceDesktop,
  IconListCheck,
  IconLogout,
  IconMailForward,
  IconMoon,
  IconPlus,
  IconSun,
  IconUserCircle,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from 'react-router';
import type { Me } from '#contracts';
import { useLogout } from '../api/mutations.js';
import { NoticeBell } from '../notices/notice-bell.js';
import { ConnectionBanner } from './connection-banner.js';
import classes from './shell.module.css';
import { useOwnZone } from './use-own-zone.js';

/** The frame of every page behind the login: name, way home, who one is, how the line stands. */
export function Shell({ me }: { me: Me }) {
  useOwnZone(me);
  return (
    <div className={classes.frame}>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className={classes.bar}>
        <Link to="/" className={classes.brand} aria-label="SimSup, all practices">
          <IconActivityHeartbeat size={20} stroke={2} color="var(--accent)" aria-hidden />
          SimSup
        </Link>
        <span className={classes.spring} />
        <Button component={Link} to="/schedule" variant="default" leftSection={<IconPlus size={14} />}>
          <span className={classes.wide}>Schedule a practice</span>
          <span className={classes.narrow}>Schedule</span>
        </Button>
        <NoticeBell />
        <SchemeMenu />
        <PersonMenu me={me} />
      </header>
      <ConnectionBanner />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

const SCHEMES = [
  { value: 'dark', label: 'Dark', Icon: IconMoon },
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
] as const;

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find((scheme) => scheme.value === colorScheme)?.Icon ?? IconMoon;
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <Tooltip label="Colours">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Colours">
            <Current size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={value === colorScheme ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ me }: { me: Me }) {
  const logout = useLogout();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          leftSection={<IconUserCircle size={18} stroke={1.7} />}
          aria-label={`You: ${me.name}`}
          classNames={{ section: classes.personIcon as string }}
        >
          <span className={classes.wide}>{me.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          {me.role === 'admin' ? ', administrator' : ''}
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} />}>
          Your account
        </Menu.Item>
        <Menu.Item component={Link} to="/account/notices" leftSection={<IconBell size={16} />}>
          What you are told
        </Menu.Item>
        <Menu.Item component={Link} to="/deliveries" leftSection={<IconMailForward size={16} />}>
          Deliveries
        </Menu.Item>
        <Menu.Item component={Link} to="/people" leftSection={<IconUsers size={16} />}>
          People and teams
        </Menu.Item>
        <Menu.Item component={Link} to="/prerequisites" leftSection={<IconListCheck size={16} />}>
          Prerequisites
        </Menu.Item>
        <Menu.Item component={Link} to="/series" leftSection={<IconCalendarRepeat size={16} />}>
          Series
        </Menu.Item>
        <Menu.Item component={Link} to="/visit" leftSection={<IconCompass size={16} />}>
          Look around a stack
        </Menu.Item>
        <Menu.Item component={Link} to="/on-call" leftSection={<IconCalendarTime size={16} />}>
          On call
        </Menu.Item>
        {me.role === 'admin' && (
          <Menu.Item component={Link} to="/retention" leftSection={<IconArchive size={16} />}>
            Retention
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => logout.mutate(undefined, { onSuccess: () => navigate('/login') })}
        >
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
