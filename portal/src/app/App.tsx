import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { SignInDone, SignInPopup } from '../identity/SignIn';
import { usePhone } from '../shared/usePhone';
import { rooms } from './rooms';
import { Broken, NotFound } from './NotFound';
import { Home, Shell } from './Shell';
import { themeFor } from './theme';

const router = createBrowserRouter([
  { path: '/sign-in/done', element: <SignInDone /> },
  { path: '/sign-in/popup', element: <SignInPopup /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <Broken />,
    children: [{ index: true, element: <Home /> }, ...rooms.flatMap((room) => room.routes), { path: '*', element: <NotFound /> }],
  },
]);

export function App() {
  const phone = usePhone();
  const theme = useMemo(() => themeFor(phone), [phone]);
  return (
    <ConfigProvider
      theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}
      getPopupContainer={(node) => node?.closest('main') ?? document.getElementById('main') ?? document.body}
    >
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}
