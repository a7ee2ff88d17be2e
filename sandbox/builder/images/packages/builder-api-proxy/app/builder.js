// The page of Builder: everything it shows comes from the depot's API, whose address is in habitat.conf.js.
const config = window.habitat ?? {};
const api = `${config.habitat_api_url}/v1`;
const status = document.getElementById('status');
const list = document.getElementById('packages');

async function show(path, title) {
  status.textContent = 'Loading…';
  list.replaceChildren();
  try {
    const response = await fetch(`${api}${path}`);
    if (!response.ok) throw new Error(`the depot answered ${response.status}`);
    const body = await response.json();
    const found = body.data ?? body.package_list ?? [];
    for (const it of found) {
      const item = document.createElement('li');
      item.textContent = [it.origin, it.name, it.version, it.release].filter(Boolean).join('/');
      list.append(item);
    }
    status.textContent = `${title}: ${body.total_count ?? found.length}`;
  } catch (error) {
    status.textContent = `Something went wrong: ${error.message}`;
  }
}

document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new FormData(event.target).get('query').trim();
  if (query) show(`/depot/pkgs/search/${encodeURIComponent(query)}`, `Packages like “${query}”`);
});
show('/depot/channels/core/stable/pkgs', 'Packages of core');
