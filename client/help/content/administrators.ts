import type { HelpTopic } from '../help-topic.ts';

export const administrators: HelpTopic = {
  id: 'administrators',
  title: 'Help for administrators',
  summary:
    'Install Groundwork, keep it safe, put it behind a proxy, join it to your school’s sign-in and mail.',
  sections: [
    {
      id: 'install',
      title: 'Install',
      blocks: [
        'You need Node ^20.19, ^22.12 or 24 and later. Nothing else: the database is one SQLite file.',
        { type: 'code', text: 'npm ci\nnpm start' },
        'The first start prints a link, `/setup#…`. Open it to become the first administrator. It works once; while nobody is administrator, each start prints a new one.',
        'Instructors: make somebody one on [People](/people), or hand out an instructor’s code there. It works once, for seven days.',
      ],
    },
    {
      id: 'settings',
      title: 'Settings',
      blocks: [
        'Settings are environment variables. One that does not fit stops the start with a sentence that says why.',
        {
          type: 'table',
          head: ['Setting', 'When it is not set', 'Meaning'],
          rows: [
            ['`PORT`', '3000', 'the one port for pages and API'],
            [
              '`HOST`',
              'all interfaces',
              'the address to listen on; `127.0.0.1` behind a proxy on the same machine',
            ],
            ['`GROUNDWORK_DB`', '`data/groundwork.db`', 'the SQLite file'],
            [
              '`GROUNDWORK_URL`',
              'none',
              'where people reach Groundwork, as `https://groundwork.school.org`: links in mails and the way back from OpenID Connect',
            ],
            [
              '`GROUNDWORK_PROXIES`',
              '0',
              'how many reverse proxies stand in front: then `X-Forwarded-For` says where a request comes from',
            ],
            [
              '`GROUNDWORK_SMTP_URL`',
              'no mail',
              'the mail server, as `smtp://name:password@mail.school.org:587` or `smtps://…:465`',
            ],
            [
              '`GROUNDWORK_MAIL_FROM`',
              'none',
              'who mails come from, as `Groundwork <groundwork@school.org>`',
            ],
            ['`GROUNDWORK_OIDC_ISSUER`', 'no provider', 'the issuer of your OpenID Connect provider'],
            ['`GROUNDWORK_OIDC_CLIENT_ID`', 'none', 'what the provider calls Groundwork'],
            ['`GROUNDWORK_OIDC_CLIENT_SECRET`', 'none', 'the secret that belongs to it'],
            ['`GROUNDWORK_OIDC_TITLE`', 'your school account', 'for the button “Sign in with …”'],
            ['`LOG_LEVEL`', 'info', '`silent`, `error`, `warn`, `info` or `debug`'],
          ],
        },
      ],
    },
    {
      id: 'docker',
      title: 'Docker',
      blocks: [
        {
          type: 'code',
          text: 'docker build -t groundwork .\ndocker run -p 3000:3000 -v groundwork:/data groundwork',
        },
        'The database is `/data/groundwork.db` in the volume. The link for the first administrator is in the log of the container. Settings go in with `-e`. A backup from outside, into the volume:',
        { type: 'code', text: 'docker exec CONTAINER npm run backup -- /data/backup.db' },
      ],
    },
    {
      id: 'back-up',
      title: 'Back up',
      blocks: [
        'While it runs, this makes one consistent copy, however much is being written:',
        { type: 'code', text: 'npm run backup -- backups/groundwork-monday.db' },
        'It reads `GROUNDWORK_DB` as the server does, reads the copy through once, and refuses to overwrite a file. `sqlite3 data/groundwork.db ".backup copy.db"` does the same where SQLite’s own tool is installed.',
        'While it is stopped, copying the file is enough; if there are files beside it that end in `-wal` and `-shm`, copy them too. Do not copy the file alone while the server runs: what was written last is not in it yet.',
        'The copy holds everybody’s work and the secrets that sign sessions. Keep it as you keep the database.',
      ],
    },
    {
      id: 'restore',
      title: 'Restore',
      blocks: [
        {
          type: 'steps',
          items: [
            'Stop the server.',
            'Move the old database away, together with the files beside it that end in `-wal` and `-shm`.',
            'Put the copy in its place, under the name in `GROUNDWORK_DB`.',
            'Start the server. A copy from an older version is brought to the newest form.',
          ],
        },
        'Whoever was deleted after the backup was made is in it again: delete them again.',
      ],
    },
    {
      id: 'upgrade',
      title: 'Upgrade',
      blocks: [
        {
          type: 'steps',
          items: [
            'Back up.',
            'Stop the server, put the new version in place, run `npm ci`.',
            'Run `npm start`: it builds, and changes the database as far as the new version needs.',
          ],
        },
        'There is no way back for a changed database but the backup. Browsers with an open page go on working and take the new version when they are reloaded.',
      ],
    },
    {
      id: 'reverse-proxy',
      title: 'Behind a reverse proxy',
      blocks: [
        'The proxy ends https. Three things matter: it passes `Host` on unchanged, since writes are only taken from pages of the same host; it says `X-Forwarded-Proto: https`, so that cookies are marked as secure; and it does not buffer event streams, which bring other people’s edits.',
        'nginx:',
        {
          type: 'code',
          text: `server {
  listen 443 ssl;
  server_name groundwork.school.org;
  # ssl_certificate and ssl_certificate_key as usual
  client_max_body_size 11m;

  location / {
    proxy_pass http://127.0.0.1:3000;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_buffering off;
    proxy_read_timeout 1h;
  }
}`,
        },
        'Caddy passes `Host` and `X-Forwarded-Proto` on by itself, and does not hold back event streams with `flush_interval -1`:',
        {
          type: 'code',
          text: `groundwork.school.org {
  reverse_proxy 127.0.0.1:3000 {
    flush_interval -1
  }
}`,
        },
        'Set `HOST=127.0.0.1`, so that nobody goes around the proxy, and `GROUNDWORK_URL`. Groundwork lives at the root of its host, not below a path.',
        'Limits on sign-in and joining count tries by the address that a request comes from. Behind a proxy that is the proxy’s, and all people count together, until `GROUNDWORK_PROXIES=1` says that its `X-Forwarded-For` may be believed. Set it only when nobody can go around the proxy. Tries on one account are limited by themselves.',
      ],
    },
    {
      id: 'openid-connect',
      title: 'OpenID Connect',
      blocks: [
        {
          type: 'steps',
          items: [
            'At your provider, register a web application with the redirect address `https://YOUR-HOST/api/auth/callback/oidc`.',
            'Set `GROUNDWORK_URL`, `GROUNDWORK_OIDC_ISSUER`, `GROUNDWORK_OIDC_CLIENT_ID` and `GROUNDWORK_OIDC_CLIENT_SECRET`; `GROUNDWORK_OIDC_TITLE` is what stands on the button.',
            'Restart. The sign-in page has one button more.',
          ],
        },
        'The server reads the provider’s discovery document and speaks to it when somebody signs in that way; that is the only request it makes to anybody but the mail server. Somebody whose address the provider has checked takes their place on the rosters that have it.',
      ],
    },
    {
      id: 'mail',
      title: 'Mail',
      blocks: [
        'Mail is off until `GROUNDWORK_SMTP_URL`, `GROUNDWORK_MAIL_FROM` and `GROUNDWORK_URL` are set. It is given to that server and to no other; it is plain text without tracking. A name or password with special characters is written with percent signs, as in every URL.',
        'Mailed are links for a new password, and what is new, to people who have an address and have not switched it off. What comes within a minute is one mail. A mail that does not go out is tried again after 2, 10 and 60 minutes, then given up; the log says so without the address.',
      ],
    },
    {
      id: 'class-hours',
      title: 'A class on a network of its own',
      blocks: [
        'Groundwork needs no internet. On a laptop in the class’s network, `npm start` listens on all interfaces: students open `http://ADDRESS-OF-THE-LAPTOP:3000`. The code page of a course shows that address for the projector.',
        'Let the laptop’s firewall admit the port, and do not let it sleep. Without https passwords cross that network in the clear: use it where you trust the network, or put a proxy in front.',
      ],
    },
    {
      id: 'privacy',
      title: 'Privacy',
      blocks: [
        {
          type: 'list',
          items: [
            'Kept: accounts (name, address, a hash of the password or PIN), signed-in browsers, courses and rosters, essays with their change log, comments and assessments, what was handed in, notices, and who of the staff read whose work.',
            'Addresses of requests are used for limits in memory and are not stored. Log lines have the method, path, status and time; never text of an essay, never a name or address.',
            'People save their data as one file and delete their account themselves, on [their account](/account). Administrators delete accounts on [People](/people). Deletion is at once and for good: only backups still hold it.',
            'A course goes on the day that was set for it, or when its instructor deletes it.',
            'After a deletion the database file is rewritten, so that no bytes are left in its free space: about 0.6 s for each 100 MB, in which nobody else is answered. It takes a hundredth of the time at most; what comes in between is done within the hour.',
            'Who read whose work is kept for a year, notices that were read for 180 days; ended sessions and used codes go within a day.',
            'Deleted essays, rubrics and comments can be brought back for 30 days; then they are taken out of the database.',
          ],
        },
      ],
    },
    {
      id: 'trouble',
      title: 'When something does not work',
      blocks: [
        {
          type: 'table',
          head: ['What you see', 'What to do'],
          rows: [
            ['Others’ edits come late or all at once', 'The proxy buffers: see “Behind a reverse proxy”.'],
            [
              '“Changes are only taken from pages of this server itself”',
              'The proxy changes `Host`: pass it on as it is.',
            ],
            [
              'Sign-in does not last',
              'The browser is at https and the proxy does not say so, or cookies are forbidden.',
            ],
            [
              '“The database … is in use by another program”',
              'A second server uses the same file. One file, one server.',
            ],
            [
              'No mail comes',
              'Look for “A mail did not go out” in the log: `EAUTH` is a wrong password, `ECONNECTION` or `ETIMEDOUT` a wrong address, `EENVELOPE` a receiver that was refused.',
            ],
          ],
        },
        'The health of the server is at `/api/health`, its API at `/api/docs`.',
      ],
    },
  ],
};
