# Sourced by .ci/run: finds a Node of a given major version.

# node_folder MAJOR SCRATCH: sets NODE_FOLDER to the folder that holds `node`. The one on the PATH if it is of that version;
# else the npm package that carries the binary, installed outside of the project.
node_folder() {
  local major=$1 folder="$2/node-$1" package
  if [ "$(node -p 'process.versions.node.split(".")[0]')" = "$major" ]; then
    NODE_FOLDER=$(dirname "$(command -v node)")
    return 0
  fi
  package="node-$(node -p '`${process.platform}-${process.arch}`')"
  mkdir -p "$folder"
  # --prefix with a manifest of its own, so that npm does not look further up for one.
  printf '{ "private": true }\n' >"$folder/package.json"
  if ! npm install --prefix "$folder" --no-audit --no-fund --no-save --ignore-scripts --silent "$package@$major"; then
    printf 'Node %s is not on the PATH, and the npm package %s@%s, which brings it, cannot be had.\n' "$major" "$package" "$major" >&2
    exit 1
  fi
  NODE_FOLDER="$folder/node_modules/$package/bin"
  if [ "$("$NODE_FOLDER/node" -p 'process.versions.node.split(".")[0]')" != "$major" ]; then
    printf 'The npm package %s@%s holds no Node %s that runs here.\n' "$package" "$major" "$major" >&2
    exit 1
  fi
}
