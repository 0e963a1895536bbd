#!/usr/bin/env bash
# Commits some paths of the present branch and pushes the commit. Where the branch has moved
# meanwhile, the commit goes on top of what came. Paths that do not exist are left out.
#
# Usage: commit-and-push.sh MESSAGE PATH…
set -euo pipefail

MAX_TRIES=5

fail() {
  echo "commit-and-push: $1" >&2
  exit 1
}

[ $# -ge 2 ] || fail "usage: commit-and-push.sh MESSAGE PATH…"
message=$1
shift
branch=$(git symbolic-ref --quiet --short HEAD) ||
  fail "no branch is checked out, so there is none to push to: run this on a branch, not on a tag or a commit."

for path in "$@"; do
  if [ -e "$path" ] || [ -n "$(git ls-files -- "$path")" ]; then git add --all -- "$path"; fi
done
if git diff --cached --quiet; then
  echo "Nothing is new in $*."
  exit 0
fi

name="github-actions[bot]"
email="41898282+github-actions[bot]@users.noreply.github.com"
export GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$email GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=$email
git commit --quiet --message "$message"

for ((try = 1; try <= MAX_TRIES; try++)); do
  if git push --quiet origin "HEAD:refs/heads/$branch"; then
    echo "Pushed to $branch: $message."
    exit 0
  fi
  # The first time, somebody else has pushed; after that, the server may need a moment.
  if ((try > 1)); then sleep $((2 ** try)); fi
  git fetch --quiet origin "$branch" || continue
  # Files that are no part of the commit stay as they are.
  if ! git rebase --quiet --autostash FETCH_HEAD; then
    git rebase --abort || true
    fail "$branch has other changes to the lines that this commit changes ($*): merge them by hand, then run the workflow again."
  fi
done
fail "the commit could not be pushed to $branch in $MAX_TRIES tries: see git's messages above. Run the workflow again once the server takes pushes."
