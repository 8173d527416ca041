// VS Code as a web server: the one inside the npm package code-server, with a Node.js from npm to run it.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printed, run, start, stop } from './processes.mjs';
import { npm, vsCodeFolder } from './project.mjs';

const codeServer = '4.139.1';
const node = '24.21.0';

/** The server offers no extensions to install, so that its window asks nobody about them. */
const noGallery = '{"serviceUrl":""}';

/** Where the finished installation lives; its name changes with its versions. */
const installation = join(vsCodeFolder, `web-${codeServer}-node-${node}`);

/** The npm package that holds nothing but the Node.js binary of this platform. */
const nodePackage = [
  process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node',
  process.platform === 'win32' ? 'win' : process.platform,
  process.arch,
].join('-');

/** @param {string} folder Of an installation. */
function layout(folder) {
  const modules = join(folder, 'node_modules');
  const vsCode = join(modules, 'code-server', 'lib', 'vscode');
  return {
    node: join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    vsCode,
    server: join(vsCode, 'out', 'server-main.js'),
  };
}

/** Installs the web server's VS Code once; an installation cut short leaves nothing that looks finished. */
export async function installWebVsCode() {
  if (existsSync(installation)) return;
  console.log(`Installing VS Code as a web server (code-server ${codeServer}), about a minute …`);
  const partial = `${installation}.${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const packages = [`${nodePackage}@${node}`, `code-server@${codeServer}`];
    await npm(['install', '--ignore-scripts', ...quiet, ...packages], { cwd: partial });
    const { node: binary, vsCode } = layout(partial);
    const env = { ...process.env, PATH: dirname(binary) + delimiter + process.env.PATH };
    await npm(['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: vsCode, env });
    await npm(['rebuild', '--ignore-scripts=false', ...quiet, '@vscode/spdlog', '@vscode/native-watchdog'], {
      cwd: vsCode,
      env,
    });
    await rename(partial, installation);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** @typedef {import('./profile.mjs').Profile} Profile */

/** @param {Profile} profile */
function serverArguments(profile) {
  return [
    layout(installation).server,
    '--accept-server-license-terms',
    ...['--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
  ];
}

/**
 * Starts the web server on this machine's loopback address.
 * @param {object} options
 * @param {Profile} options.profile
 * @param {number} [options.port] A free one when not given.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.restricted] Whether folders are trusted only when the reader says so.
 * @throws {Error} When the port is in use, or the server does not start.
 */
export async function startWebVsCode({ profile, port = 0, env = {}, restricted = false }) {
  const server = start(
    layout(installation).node,
    [
      ...serverArguments(profile),
      ...['--host', '127.0.0.1'],
      ...['--port', String(port)],
      '--without-connection-token',
      ...(restricted ? [] : ['--disable-workspace-trust']),
      '--disable-telemetry',
      // Lets an address name the extension under development and its tests.
      '--enable-smoke-test-driver',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, EXTENSIONS_GALLERY: noGallery, ...env } },
  );
  const [, listening] = await printed(server, /Extension host agent listening on (\d+)|EADDRINUSE/, 60_000);
  if (!listening) throw new Error(`Port ${port} is in use`);
  const host = `127.0.0.1:${listening}`;
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${urlPath(path)}`;
  return {
    process: server,
    stop: () => stop(server.pid),
    /**
     * The address that opens a folder, or instead of it a workspace, with an extension under development, and runs tests
     * when they are given.
     * @param {{ folder: string, workspace?: string | undefined, extension: string, tests?: string }} what Absolute paths.
     */
    address({ folder, workspace, extension, tests }) {
      const payload = [['extensionDevelopmentPath', remote(extension)]];
      if (tests) payload.push(['extensionTestsPath', remote(tests)]);
      const query = new URLSearchParams({ payload: JSON.stringify(payload) });
      if (workspace) query.set('workspace', urlPath(workspace));
      else query.set('folder', urlPath(folder));
      return `http://${host}/?${query}`;
    },
  };
}

/**
 * @param {string} vsix Path of a packaged extension.
 * @param {Profile} profile
 */
export function installInWebVsCode(vsix, profile) {
  return run(layout(installation).node, [...serverArguments(profile), '--install-extension', vsix]);
}

/** @param {string} path */
function urlPath(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
