// The block in the editor: what is chosen, and nothing that needs a build. Visitors get what
// condition-explorer.php writes.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: el, Fragment } = element;
  const { __ } = i18n;
  const { PanelBody, Placeholder, SelectControl, TextControl } = components;
  const text = (it) => __(it, "condition-explorer");

  blocks.registerBlockType("condition-explorer/explorer", {
    edit({ attributes, setAttributes }) {
      const set = (name) => ({
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
      const choice = (label, name, values) =>
        el(SelectControl, {
          label: text(label),
          options: Object.entries(values).map(([value, it]) => ({ value, label: text(it) })),
          ...set(name),
        });
      const field = (label, name) => el(TextControl, { label: text(label), ...set(name) });
      const settings = el(
        PanelBody,
        { title: text("Condition explorer") },
        choice("How it stands in the page", "mode", {
          frame: "In a frame (recommended)",
          element: "In the page itself",
        }),
        choice("Colours", "theme", {
          auto: "As the visitor’s device is set",
          light: "Always light",
          dark: "Always dark",
        }),
        field("Condition (its id; empty for the first)", "condition"),
        field("Selected at first (an id)", "select"),
        field("Where visits are booked (https)", "booking"),
        field("Link while it loads", "label"),
      );
      const shown = el(Placeholder, {
        icon: "heart",
        label: text("Condition explorer"),
        instructions: text("It is shown on the page itself. Its settings are at the side."),
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
})(window.wp);
