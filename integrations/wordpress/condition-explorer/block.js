// The block in the editor: what is chosen, and how it looks; nothing that needs a build. Visitors get
// what condition-explorer.php writes.
(({ blocks, blockEditor, components, element, i18n }, known) => {
  const { createElement: el, Fragment } = element;
  const { __ } = i18n;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const text = (it) => __(it, "condition-explorer");

  /** Where the page in a frame is, as the block would show it. */
  function preview({ condition, select, theme }) {
    const listed = known.conditions.find((it) => it.id === condition) ?? known.conditions[0];
    const address = new URL(listed?.frame ?? "embed.html", known.site);
    if (select) address.searchParams.set("select", select);
    if (theme !== "auto") address.searchParams.set("theme", theme);
    return address.href;
  }

  blocks.registerBlockType("condition-explorer/explorer", {
    edit({ attributes, setAttributes }) {
      const set = (name) => ({
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
      const choice = (label, name, values, help) =>
        el(SelectControl, {
          label: text(label),
          help: help && text(help),
          options: Object.entries(values).map(([value, it]) => ({ value, label: it })),
          ...set(name),
        });
      const field = (label, name) => el(TextControl, { label: text(label), ...set(name) });
      const titles = Object.fromEntries(known.conditions.map((it) => [it.id, it.title]));
      const settings = el(
        PanelBody,
        { title: text("Condition explorer") },
        known.inside
          ? choice("Condition", "condition", { "": text("The first"), ...titles })
          : field("Condition (its id; empty for the first)", "condition"),
        !known.inside &&
          choice("How it stands in the page", "mode", {
            "": text("As recommended"),
            frame: text("In a frame"),
            element: text("In the page itself"),
          }),
        known.inside &&
          el(ToggleControl, {
            label: text("Send its text with the page"),
            help: text("It is there at once, is found by search engines, and can be read without scripts."),
            checked: attributes.text,
            onChange: (value) => setAttributes({ text: value }),
          }),
        choice("Colours", "theme", {
          auto: text("As the visitor’s device is set"),
          light: text("Always light"),
          dark: text("Always dark"),
        }),
        field("Selected at first (an id)", "select"),
        field("Where visits are booked (https)", "booking"),
        field("Link while it loads", "label"),
      );
      const shown =
        known.site && !known.problem
          ? el("iframe", {
              className: "condition-explorer-preview",
              src: preview(attributes),
              title: text("Condition explorer"),
              // A click chooses the block.
              style: { width: "100%", height: "640px", border: 0, pointerEvents: "none" },
              tabIndex: -1,
            })
          : el(Placeholder, {
              icon: "heart",
              label: text("Condition explorer"),
              instructions: known.problem,
            });
      return el(
        Fragment,
        null,
        el(blockEditor.InspectorControls, null, settings),
        el("div", blockEditor.useBlockProps(), shown),
      );
    },
    save: () => null,
  });
})(window.wp, window.conditionExplorer);
