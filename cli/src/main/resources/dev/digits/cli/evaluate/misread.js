// The boxes are in pixels of the upright picture, whose size the browser knows once it has decoded it.
for (const picture of document.querySelectorAll('.drawing img')) {
  picture.decode().then(() => {
    picture.nextElementSibling.setAttribute('viewBox', `0 0 ${picture.naturalWidth} ${picture.naturalHeight}`);
  });
}
