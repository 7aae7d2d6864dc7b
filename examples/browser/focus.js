// Whether what has the focus shows that it has it.
const element = document.activeElement;
if (!element || element === document.body) return null;
const style = getComputedStyle(element);
const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5;
const box = element.getBoundingClientRect();
return {
  name: `${element.tagName} ${(element.textContent || element.name || '').trim().slice(0, 40)}`,
  visible: outlined && box.width > 1 && box.height > 1,
};
