// The map of a register over the layers of its district: what lies in the visible box comes from the
// server, gathered there. Without this script the hexagons and the list remain.
(function () {
  'use strict';
  const box = document.getElementById('map');
  if (!box || typeof L === 'undefined') return;
  const { dataset } = box;
  const layers = Array.from(box.querySelectorAll('[data-layer]'), (each) => ({ ...each.dataset }));
  box.replaceChildren();
  box.hidden = false;
  document.querySelector('.dx-map-said').hidden = false;
  const map = L.map(box, { attributionControl: false, zoomControl: false, zoomSnap: 0.5, maxZoom: 20 });
  L.control.zoom({ zoomInTitle: dataset.in, zoomOutTitle: dataset.out }).addTo(map);
  const said = L.control.attribution({ prefix: false }).addTo(map);
  const count = document.getElementById('map-count');
  const here = document.getElementById('map-here');

  const ground = { color: 'var(--control)', weight: 1, fillColor: 'var(--sunken)', fillOpacity: 0.5 };
  layers.forEach(({ layer, title, said: source }) => {
    fetch(layer).then((answer) => answer.json()).then((features) => {
      const drawn = L.geoJSON(features, {
        style: ground,
        interactive: false,
        pointToLayer: (feature, at) => L.circleMarker(at, { ...ground, radius: 3 }),
      }).addTo(map).bringToBack();
      drawn.eachLayer((each) => {
        const { name } = each.feature.properties;
        const area = /Polygon/.test(each.feature.geometry?.type || '');
        if (name && area) {
          each.bindTooltip(document.createTextNode(name).textContent, {
            permanent: true, direction: 'center', className: 'dx-map-name',
          });
        }
      });
      said.addAttribution(`${plain(title)} · ${plain(source)}`);
    });
  });

  function plain(words) {
    const span = document.createElement('span');
    span.textContent = words;
    return span.innerHTML;
  }

  const ends = dataset.bounds.split(',').map(Number);
  map.fitBounds(ends.length === 4 ? [[ends[1], ends[0]], [ends[3], ends[2]]] : [[3, 73], [54, 136]]);

  function popup(words, href, link) {
    const body = document.createElement('p');
    const title = document.createElement('b');
    title.textContent = words;
    const anchor = document.createElement('a');
    anchor.href = href;
    anchor.textContent = link;
    body.append(title, document.createElement('br'), anchor);
    return body;
  }

  function glyph(name) {
    return `<svg class="gl" aria-hidden="true"><use href="#g-${name}"/></svg>`;
  }

  function marker(feature, at) {
    const { items, title, overdue, done, list, path, stage } = feature.properties;
    if (items > 1) {
      const worst = overdue > 0 ? 'o' : done === items ? 'd' : 'g';
      const icon = L.divIcon({ className: 'dx-near', html: `${glyph(worst)}<b>${Number(items)}</b>`, iconSize: null });
      const many = L.marker(at, { icon, keyboard: true, alt: String(items), title: String(items) });
      many.on('click keypress', (event) => {
        if (event.originalEvent.type === 'keypress' && event.originalEvent.key !== 'Enter') return;
        const [west, south, east, north] = feature.properties.box.split(',').map(Number);
        const square = [[south, west], [north, east]];
        if (map.getZoom() >= map.getMaxZoom() - 1 || map.getBoundsZoom(square) <= map.getZoom()) {
          L.popup().setLatLng(at).setContent(popup(String(items), list, dataset.list)).openOn(map);
        } else {
          map.fitBounds(square);
        }
      });
      return many;
    }
    const icon = L.divIcon({ className: 'dx-one', html: glyph(feature.properties.glyph), iconSize: [18, 18] });
    return L.marker(at, { icon, alt: title, title }).bindPopup(popup(`${title} · ${stage}`, path, dataset.list));
  }

  const shown = L.layerGroup().addTo(map);
  let asked = 0;
  function written(bounds) {
    const cut = (degrees, most) => Math.max(-most, Math.min(most, degrees)).toFixed(6);
    return [cut(bounds.getWest(), 180), cut(bounds.getSouth(), 90), cut(bounds.getEast(), 180),
      cut(bounds.getNorth(), 90)].join(',');
  }
  function address(path, square) {
    const url = new URL(path, location.href);
    url.searchParams.set('box', square);
    return url.pathname + url.search;
  }
  function draw() {
    const square = written(map.getBounds());
    const turn = ++asked;
    here.href = address(dataset.table, square);
    fetch(address(dataset.features, square)).then((answer) => answer.json()).then(({ features }) => {
      if (turn !== asked) return;
      shown.clearLayers();
      const points = features.filter((each) => each.properties.items);
      const outlines = features.filter((each) => !each.properties.items);
      L.geoJSON(outlines, {
        style: { color: 'var(--indigo)', weight: 3, fillOpacity: 0.15 },
        onEachFeature: ({ properties }, layer) =>
          layer.bindPopup(popup(properties.title || properties.name, properties.path || '#map', dataset.list)),
      }).addTo(shown);
      L.geoJSON(points, { pointToLayer: marker }).addTo(shown);
      const all = points.reduce((sum, each) => sum + each.properties.items, 0);
      count.textContent = all === 0 ? dataset.none : String(all);
      box.dataset.drawn = String(all);
    });
  }
  map.on('moveend', draw);
  draw();
})();
